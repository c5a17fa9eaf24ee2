# Two images: "exporter", and "demo" with the flights, their model server and the replay.

FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts \
  && npx tsc -b core exporter alerts test

FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts --omit=dev --workspace plumbline --include-workspace-root=false

FROM node:20-bookworm-slim AS exporter
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=packages /app/core/package.json ./core/
COPY --from=packages /app/alerts/package.json ./alerts/
COPY --from=packages /app/exporter/package.json ./exporter/
COPY --from=build /app/core/dist ./core/dist
COPY --from=build /app/alerts/dist ./alerts/dist
COPY --from=build /app/exporter/bin ./exporter/bin
COPY --from=build /app/exporter/dist ./exporter/dist
USER node
EXPOSE 9965
ENTRYPOINT ["node", "exporter/bin/plumbline.mjs"]
CMD ["serve", "--baseline", "/baselines"]

FROM exporter AS demo
USER root
# All that the demo needs beyond the exporter's packages; of vega-datasets it reads the files, and runs nothing.
COPY --from=build /app/node_modules/@photostructure ./node_modules/@photostructure
COPY --from=build /app/node_modules/vega-datasets ./node_modules/vega-datasets
COPY --from=build /app/test/package.json ./test/
COPY --from=build /app/test/dist ./test/dist
RUN install --directory --owner node /data
USER node
ENTRYPOINT []
CMD ["node", "test/dist/demo/prepare-all.js", "--dir", "/data", "--publish", "/data"]
