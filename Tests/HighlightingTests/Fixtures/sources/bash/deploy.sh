#!/bin/sh
# Builds the site and copies it to the server.

HOST=web.example.org
BRANCH=$(git rev-parse --abbrev-ref HEAD)
export LANG=C.UTF-8

usage() {
    cat <<EOF
usage: deploy [-n] [-h host]
  -n  say what would be done
  -h  the server (now $HOST)
EOF
    exit 64
}

dry=
while getopts nh: option; do
    case $option in
        n) dry=--dry-run ;;
        h) HOST=$OPTARG ;;
        *) usage ;;
    esac
done
shift $((OPTIND - 1))

if test "$BRANCH" != main; then
    echo "not on main: $BRANCH" >&2
    exit 1
fi

if ! make -s site; then
    echo 'build failed'
    exit 1
fi

find _site -name '*.html' -newer .last -print | while read -r page; do
    gzip -k9 "$page" && echo "compressed $page"
done

rsync -az --delete $dry _site/ "deploy@$HOST:/srv/www/" || exit $?
touch .last

until curl -fsS "https://$HOST/version.txt" | grep -q "^$(cat version.txt)$"; do
    sleep 2
    tries=`expr ${tries:-0} + 1`
    [ "$tries" -lt 10 ] || break
done
unset tries
echo "deployed $(wc -l < version.txt) line(s)"
