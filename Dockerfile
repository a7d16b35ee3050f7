# docker build -t blogc . && docker run --rm -v "$PWD:/blog" blogc build
FROM swift:6.3-bookworm AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends make
WORKDIR /src
COPY . .
RUN make static

FROM debian:bookworm-slim
# Time zones and certificates; git for deployments and the dates of last changes, curl for themes and external links.
RUN apt-get update -qq \
  && apt-get install -y -qq --no-install-recommends ca-certificates curl git tzdata \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /src/.build/static/blogc /usr/local/bin/blogc
COPY --from=build /src/LICENSE /usr/local/share/doc/blogc/LICENSE
# Files belong to whoever runs the container: docker run --user "$(id -u):$(id -g)"
ENV HOME=/tmp
WORKDIR /blog
EXPOSE 4000
ENTRYPOINT ["blogc"]
CMD ["--help"]
