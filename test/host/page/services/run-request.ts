import {
  LoadingState,
  toDataFrame,
  type DataFrame,
  type DataQueryRequest,
  type DataQueryResponse,
  type DataSourceApi,
  type PanelData,
} from '@grafana/data';
import { toDataQueryError } from '@grafana/runtime';
import { catchError, concat, from, map, of, scan, type Observable } from 'rxjs';

/** Runs a request and folds the datasource's responses, one or a stream, into what a panel shows. */
export function runRequest(
  datasource: DataSourceApi,
  request: DataQueryRequest,
  query: DataSourceApi['query'] = datasource.query.bind(datasource),
): Observable<PanelData> {
  const empty: PanelData = {
    state: LoadingState.Loading,
    series: [],
    annotations: [],
    request,
    timeRange: request.range,
  };
  const packets = new Map<string, DataQueryResponse>();
  const answers = from(query(request)).pipe(
    scan((data: PanelData, packet) => fold(data, packets, packet), empty),
    // As in Grafana, a query that rejects leaves `error` alone, and no `errors`.
    catchError((error: unknown) =>
      of({ ...empty, state: LoadingState.Error, error: toDataQueryError(error) }),
    ),
    map((data) => ({ ...data, request: { ...request, endTime: Date.now() } })),
  );
  return concat(of(empty), answers);
}

/** A packet replaces the one with the same key: a stream sends its frames again and again. */
function fold(
  data: PanelData,
  packets: Map<string, DataQueryResponse>,
  packet: DataQueryResponse,
): PanelData {
  packets.set(packet.key ?? 'A', packet);
  const frames = [...packets.values()].flatMap((each) =>
    each.data.map((item): DataFrame => toDataFrame(item)),
  );
  const isAnnotation = ({ meta }: DataFrame) => meta?.dataTopic === 'annotations';
  const errors = packet.errors ?? [];
  const settled = errors.length > 0 ? LoadingState.Error : LoadingState.Done;
  return {
    ...data,
    state: packet.state ?? settled,
    errors,
    ...(errors[0] && { error: errors[0] }),
    series: frames.filter((frame) => !isAnnotation(frame)),
    annotations: frames.filter(isAnnotation),
  };
}
