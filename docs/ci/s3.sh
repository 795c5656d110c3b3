#!/bin/sh
# docs/ci/s3.sh BUCKET [aws option ...]: brings the release that was published last into an S3-compatible store.
#
#   bin/vitrine build && bin/vitrine publish target/release && docs/ci/s3.sh s3://my-bucket/portal
#
# For a store that is not Amazon's add for example --endpoint-url https://s3.example.org; the folder of the release is
# read from RELEASE (default: target/release/current). First comes what pages need, then the pages, and what is no more
# goes last. Stores send files as they are, so the compressed ones stay here.
set -eu

bucket=${1:?say where to: s3://bucket/folder}
shift
release=${RELEASE:-target/release/current}
long='public, max-age=31536000, immutable'
short='public, max-age=0, must-revalidate'
[ -f "$release/css/portal.css" ] || {
  echo "s3.sh: there is no release in $release; docs/hosting.md tells how to make one" >&2
  exit 1
}

# Files of one ending, with the type that the store is to tell.
put() {
  ending=$1 type=$2 age=$3 folder=$4
  shift 4
  [ -n "$(find -L "$release/$folder" -name "*.$ending" -print 2>/dev/null | head -n 1)" ] || return 0
  aws s3 sync "$release/$folder" "$bucket/$folder" --no-progress --exclude '*' --include "*.$ending" \
    --exclude '.vitrine/*' --content-type "$type" --cache-control "$age" "$@"
}

files() {
  put css 'text/css; charset=utf-8' "$@"
  put js 'text/javascript; charset=utf-8' "$@"
  put svg 'image/svg+xml; charset=utf-8' "$@"
  put png 'image/png' "$@"
  put jpg 'image/jpeg' "$@"
  put bin 'application/octet-stream' "$@"
}

for folder in assets $(cd "$release" && ls -d search/*-*/ 2>/dev/null); do
  option=$*
  # shellcheck disable=SC2086
  files "$long" "${folder%/}" $option
done
files "$short" '' "$@" --exclude 'assets/*' --exclude 'search/*-*/*' --exclude 'search/*.bin'
put csv 'text/csv; charset=utf-8' "$short" '' "$@"
put json 'application/json; charset=utf-8' "$short" '' "$@"
put geojson 'application/geo+json; charset=utf-8' "$short" '' "$@"
put jsonld 'application/ld+json; charset=utf-8' "$short" '' "$@"
put xlsx 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' "$short" '' "$@"
put zip 'application/zip' "$short" '' "$@"
put pdf 'application/pdf' "$short" '' "$@"
put md 'text/markdown; charset=utf-8' "$short" '' "$@"
put html 'text/html; charset=utf-8' "$short" '' "$@"
put txt 'text/plain; charset=utf-8' "$short" '' "$@"
put xml 'application/xml; charset=utf-8' "$short" '' "$@" --exclude '*feed.xml'
put xml 'application/atom+xml; charset=utf-8' "$short" '' "$@" --exclude '*' --include '*feed.xml'
put bin 'application/octet-stream' "$short" '' "$@" --exclude '*' --include 'search/*.bin'
# Whatever else there may be, and then what is no more.
aws s3 sync "$release" "$bucket" --no-progress --delete --cache-control "$short" \
  --exclude '*.gz' --exclude '*.br' --exclude '.*' --exclude '_headers' "$@"
