#!/usr/bin/env bash
# Copies a folder to a dated archive and keeps the last few.
set -euo pipefail

readonly KEEP=${KEEP:-7}
source_dir=${1:?usage: backup.sh FOLDER [TARGET]}
target_dir=${2:-/var/backups}
stamp=$(date +%Y-%m-%d)
archive="$target_dir/$(basename "$source_dir")-$stamp.tar.gz"

log() {
  local level=$1
  shift
  printf '%s %-5s %s\n' "$(date +%T)" "$level" "$*" >&2
}

cleanup() {
  if [[ -n "${temporary:-}" && -d "$temporary" ]]; then
    rm -rf "$temporary"
  fi
}
trap cleanup EXIT

if [ ! -d "$source_dir" ]; then
  log error "no such folder: $source_dir"
  exit 2
fi

temporary=$(mktemp -d)
log info "packing $source_dir"
tar -czf "$temporary/archive" -C "$source_dir" . || { log error "tar failed"; exit 1; }
mkdir -p "$target_dir"
mv "$temporary/archive" "$archive"

count=0
for old in $(ls -1t "$target_dir"/*.tar.gz 2>/dev/null); do
  count=$((count + 1))
  if ((count > KEEP)); then
    log info "removing ${old##*/}"
    rm -f -- "$old"
  fi
done

case "$archive" in
  *.gz) log info "done: $archive ($(du -h "$archive" | cut -f1))" ;;
  *) echo "strange" ;;
esac
