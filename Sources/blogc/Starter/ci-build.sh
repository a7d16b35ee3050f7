#!/bin/sh
# Builds the blog on a machine that has nothing but curl: fetches blogc, checks it, runs it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
curl -fsSL -o "$work/blogc.tar.gz" "@FROM@"
echo "@SHA256@  $work/blogc.tar.gz" | sha256sum --check -
tar -xzf "$work/blogc.tar.gz" -C "$work" --strip-components=1
JEKYLL_ENV=production "$work/bin/blogc" build --destination _site
JEKYLL_ENV=production "$work/bin/blogc" check
