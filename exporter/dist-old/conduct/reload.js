import { sendProblem } from '../api/problem.js';
/** `POST /-/reload`: 500 with the reason if the configuration is wrong; the old one stays then. */
export function handleReload(running) {
    return async (_request, response) => {
        try {
            await running.reload();
            response.type('text/plain').send('Configuration reloaded.\n');
        }
        catch (error) {
            sendProblem(response, 500, `the old configuration stays: ${error.message}`);
        }
    };
}
//# sourceMappingURL=reload.js.map