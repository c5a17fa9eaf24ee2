import { type Endpoint } from './endpoint.js';
/** URL of a model's predict verb in the KServe v1 protocol, which TensorFlow Serving speaks too. */
export declare function predictUrl(base: string, model: string): string;
/**
 * Asks a model server for the predictions of some rows. A prediction that comes as a list of one, as a tensor with
 * one column does, is that one value.
 *
 * @throws Error that names the URL and the reason
 */
export declare function predict(server: Endpoint, instances: readonly Readonly<Record<string, unknown>>[]): Promise<unknown[]>;
//# sourceMappingURL=predict.d.ts.map