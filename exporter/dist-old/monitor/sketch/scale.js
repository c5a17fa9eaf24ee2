/** With the mean this many standard deviations from 0, bins that widen from 0 would be coarser than what is to be seen. */
const FAR_SIGMAS = 20;
/** Where the values of a feature are to be expected, by its baseline. */
export function findScale({ mean, stddev, min, max }) {
    const centre = Math.abs(mean) > FAR_SIGMAS * stddev ? mean : 0;
    const reach = Math.max(Math.abs(min - centre), Math.abs(max - centre));
    return { centre, unit: reach || Math.abs(centre) || 1 };
}
//# sourceMappingURL=scale.js.map