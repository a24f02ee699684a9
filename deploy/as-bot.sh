#!/bin/sh
# Runs a command of the bot as its service runs it: as the same user, with the same settings. The
# file with the settings is root's alone, so that whoever breaks into the bot cannot change it.
#
#   sudo /opt/clamshell/deploy/as-bot.sh scripts/doctor.ts
set -eu
settings=${CLAMSHELL_SETTINGS:-/etc/clamshell/clamshell.env}
user=${CLAMSHELL_USER:-clamshell}
node=${CLAMSHELL_NODE:-/usr/bin/node}
project=$(cd "$(dirname "$0")/.." && pwd)

stop() {
  echo "$1" >&2
  exit 1
}
[ $# -gt 0 ] || stop "Say which command: sudo $0 scripts/doctor.ts"
[ "$(id -u)" = 0 ] || stop "Run it with sudo: it reads $settings and becomes the user $user."
[ -r "$settings" ] || stop "There is no file $settings with the settings; docs/hosting.md says what stands in it."
id "$user" >/dev/null 2>&1 || stop "There is no user $user; docs/hosting.md says how to make one."

# In the environment and not as words of a command, which everybody on the machine could read.
set_one() {
  name=${1%%=*}
  value=${1#*=}
  # As systemd does it: quotes around a value are not part of it.
  case $value in
    \"*\") value=${value#\"} value=${value%\"} ;;
    \'*\') value=${value#\'} value=${value%\'} ;;
  esac
  case $name in
    '' | *[!A-Za-z0-9_]*) ;;
    *) export "$name=$value" ;;
  esac
}
set_all() {
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
      '#'* | ';'*) ;;
      *=*) set_one "$line" ;;
    esac
  done
}
set_all <<END
$(sed -n 's/^Environment=//p' "$project/deploy/clamshell.service")
END
set_all <"$settings"

# A file that is named by its place from here is found from there.
export INIT_CWD="$PWD"
cd "$project"
umask 077
exec setpriv --reuid "$user" --regid "$(id -g "$user")" --init-groups --inh-caps=-all --no-new-privs "$node" "$@"
