# The bot in a container: two stages, no build tools, not root. The only place that it writes to is
# /data. scripts/try-install.sh does the same steps without a container.
#
# A tag moves on to mended versions by itself, which suits most. Whoever wants to know to the byte what
# runs pins its digest as well: FROM node:26-trixie-slim@sha256:…, likewise debian, and renews it.

FROM node:26-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No package has to run anything of its own: better-sqlite3 and resvg bring their binaries along.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
# What Node itself needs beside it, and its own image may have where Debian's has not.
RUN mkdir /libraries && (cp -P /usr/lib/*-linux-gnu/libatomic.so.1* /libraries/ || true)

# The same Debian without npm and what comes with it. To remove them in a later layer would leave them
# in the one before: so only Node, the packages and the code are taken over.
FROM debian:trixie-slim
COPY --from=packages /usr/local/bin/node /usr/local/bin/node
COPY --from=packages /libraries/ /usr/local/lib/
# Asked for its version, so that a Node that lacks something fails here and not on your server.
RUN ldconfig && node --version \
    && groupadd --gid 1000 node && useradd --uid 1000 --gid node --no-create-home node \
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
