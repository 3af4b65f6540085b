#!/bin/sh
# Browser tests drive Debian's Chromium. Installed where apt may; elsewhere the tests say that they are skipped.
command -v chromium >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1 && exit 0
fi
echo "Chromium is not installed and could not be: the browser tests will be SKIPPED. (Debian: apt-get install chromium)"
