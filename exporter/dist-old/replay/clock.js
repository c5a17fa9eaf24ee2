import { setTimeout } from 'node:timers/promises';
export const systemClock = {
    now: () => performance.now(),
    async sleep(ms, signal) {
        await setTimeout(ms, undefined, { signal }).catch((error) => {
            if (error.name !== 'AbortError')
                throw error;
        });
    },
};
//# sourceMappingURL=clock.js.map