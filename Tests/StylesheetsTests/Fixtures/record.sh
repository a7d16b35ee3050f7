#!/bin/sh
# Records what Jekyll 4.3 with jekyll-sass-converter 2.2 (libsass) makes of the sheets in site/:
# expected/STYLE/…css and their source maps. Run it in this folder.
set -e
for style in nested expanded compact compressed; do
  printf 'source: .\nmarkdown: CommonMark\nplugins: []\nsass:\n  style: %s\n  load_paths: [vendor]\nexclude: [vendor]\n' $style > /tmp/sass-record.yml
  rm -rf expected/$style
  (cd site && jekyll build --quiet --disable-disk-cache --config /tmp/sass-record.yml --destination ../expected/$style)
done
rm -rf site/.jekyll-cache site/.sass-cache
