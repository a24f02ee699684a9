# The bot in a container: two stages on the official image of Node, no build tools, not root. The only
# place that it writes to is /data. scripts/try-install.sh does the same steps without a container.

FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package has to run anything of its own: better-sqlite3 and resvg bring their binaries along.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:26-slim
# Nothing is installed any more from here on.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx \
      /usr/local/bin/corepack /usr/local/bin/yarn* /opt/yarn* \
    && mkdir /data && chown node:node /data && chmod 700 /data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json package-lock.json LICENSE ./
COPY scripts scripts
COPY deploy deploy
COPY commands commands
COPY data data
COPY src src

ENV NODE_ENV=production \
    TZ=UTC \
    DATABASE_PATH=/data/clamshell.db \
    HEALTH_PORT=8322
USER node
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=10s --start-period=4m --retries=3 \
    CMD ["node", "deploy/health-check.mjs"]
# Node itself and not npm: a shell between would swallow the signal to stop.
CMD ["node", "src/main.ts"]
