# Two images from one file: `server` (HTTP and worker) and `web` (nginx with the pages).

FROM node:22-bookworm AS manifests
WORKDIR /chudian
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY console/package.json console/
COPY miniprogram/package.json miniprogram/
COPY sandbox/package.json sandbox/
COPY test/package.json test/

FROM manifests AS build
RUN npm ci --no-audit --no-fund
COPY . .
RUN node build.mjs shared server console h5

# The full image has the compiler that better-sqlite3 needs where its prebuilt binary cannot be downloaded.
FROM manifests AS production
RUN npm ci --omit=dev --no-audit --no-fund -w @chudian/shared -w @chudian/server

FROM node:22-bookworm-slim AS server
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /chudian
COPY --from=production /chudian ./
COPY --from=build /chudian/shared/dist shared/dist
COPY --from=build /chudian/server/dist server/dist
# What visitors upload: the only place to which the server writes.
RUN mkdir -p data/files && chown -R node:node data
USER node
EXPOSE 3000
CMD ["node", "server/dist/main.js"]

# Runs without root, and therefore on port 8080.
FROM nginxinc/nginx-unprivileged:1.28-alpine AS web
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY deploy/page-headers.conf /etc/nginx/page-headers.conf
COPY --from=build /chudian/console/dist /srv/pages/console
COPY --from=build /chudian/miniprogram/dist/h5 /srv/pages/m
EXPOSE 8080
