import { describeAnswer } from './endpoint.js';
/** URL of a model's predict verb in the KServe v1 protocol, which TensorFlow Serving speaks too. */
export function predictUrl(base, model) {
    return `${base.replace(/\/+$/, '')}/v1/models/${encodeURIComponent(model)}:predict`;
}
/**
 * Asks a model server for the predictions of some rows. A prediction that comes as a list of one, as a tensor with
 * one column does, is that one value.
 *
 * @throws Error that names the URL and the reason
 */
export async function predict(server, instances) {
    const answer = await server.post(JSON.stringify({ instances }), 'application/json');
    const predictions = answer.status === 200 ? readPredictions(answer) : undefined;
    if (!predictions) {
        throw new Error(`${server.url} ${describeAnswer(answer)}, where {"predictions": [...]} should be`);
    }
    if (predictions.length !== instances.length) {
        throw new Error(`${server.url} gave ${predictions.length} predictions for ${instances.length} instances`);
    }
    return predictions.map((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value));
}
function readPredictions({ body }) {
    try {
        const { predictions } = JSON.parse(body);
        return Array.isArray(predictions) ? predictions : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=predict.js.map