# syntax=docker/dockerfile:1
# Compiles in one image, runs in another that has no development packages, no package manager's cache and no root.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
COPY src ./src
COPY assets ./assets
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production CORPUS_DIR=/corpus INDEX_DIR=/index DATA_DIR=/data MONITOR=127.0.0.1:9464
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY assets ./assets
COPY corpus /corpus
RUN mkdir /index && mkdir -m 0700 /data && chown node:node /index /data
USER node
VOLUME ["/corpus", "/index", "/data"]
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9464/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["bot"]
