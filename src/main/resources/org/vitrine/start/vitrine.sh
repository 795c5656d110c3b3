#!/bin/sh
# Starts Vitrine, whose vitrine.jar stands in the folder above, for the portal in that folder.
portal=$(cd "$(dirname "$0")/.." && pwd) || exit 1
if [ ! -f "$portal/vitrine.jar" ]; then
  echo "vitrine.jar is missing: put it into $portal." >&2
  exit 1
fi
cd "$portal" || exit 1
exec java -Dfile.encoding=UTF-8 -jar vitrine.jar "$@"
