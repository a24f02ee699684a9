#!/usr/bin/env bash
# Does without a container what the Dockerfile and deploy/clamshell.service do: a bare folder with the
# files that the Dockerfile copies, its `npm ci`, code that nobody can write to, an unprivileged user
# and one folder for data. Then it lets the bot live there against the practice Discord, from its start
# to its stop, and says of each step whether it went well. Linux; as root, so that there is another
# user to become. NODE names the Node to use, 26 or newer; without it the project's own is taken.
#
#   sudo scripts/try-install.sh
set -euo pipefail
project="$(cd "$(dirname "$0")/.." && pwd)"
node="${NODE:-$project/node_modules/node/bin/node}"
user=65534
place="$(mktemp -d)"
app="$place/app"
data="$place/data"
port=$((20000 + RANDOM % 20000))
failures=0
stand_in=""
bot=""

clean() {
  [ -z "$bot" ] || kill -KILL "$bot" 2>/dev/null || true
  [ -z "$stand_in" ] || kill "$stand_in" 2>/dev/null || true
  chmod -R u+w "$place"
  rm -rf "$place"
}
trap clean EXIT

fine() { echo "fine  $1"; }
bad() { echo "BAD   $1"; failures=$((failures + 1)); }
# check 'what should be so' command…
check() {
  local what="$1" ok=1
  shift
  "$@" >"$place/saying" 2>&1 || ok=0
  mv "$place/saying" "$place/said"
  if [ "$ok" = 1 ]; then fine "$what"; else bad "$what"; sed 's/^/      /' "$place/said"; fi
}
refused() { ! "$@"; }
# Words that a step should have said.
says() { grep -qF -- "$1" "$2"; }
# What the doctor says where it has reached both.
diagnosed() { says 'takes the token' "$1" && says 'no damage' "$1"; }
# Waits for words in a file, some seconds at most.
waits() { for _ in $(seq 300); do says "$1" "$2" 2>/dev/null && return 0; sleep 0.2; done; cat "$2"; return 1; }
unprivileged() { setpriv --reuid "$user" --regid "$user" --clear-groups --no-new-privs --inh-caps=-all "$@"; }
run() { (cd "$app" && unprivileged env -i PATH="$place/bin" NODE_ENV=production TZ=UTC DATABASE_PATH="$data/clamshell.db" "$@"); }

[ "$(id -u)" -eq 0 ] || { echo "Run it as root: it becomes another user."; exit 1; }

echo "— as the Dockerfile does it"
chmod 755 "$place"
mkdir -p "$app" "$place/bin"
cp "$node" "$place/bin/node"
mapfile -t steps < <(sed -n 's/^COPY \([^-].*\)$/\1/p' "$project/Dockerfile")
for step in "${steps[@]}"; do
  read -ra words <<<"$step"
  target="${words[-1]}"
  for source in "${words[@]:0:${#words[@]}-1}"; do
    if [ "$target" = ./ ]; then cp -r "$project/$source" "$app/"; else cp -rT "$project/$source" "$app/$target"; fi
  done
done
install_words="$(sed -n 's/^RUN npm \(.*\)$/\1/p' "$project/Dockerfile")"
# shellcheck disable=SC2086
(cd "$app" && npm $install_words --loglevel=error)
chown -R 0:0 "$app"
chmod -R a-w,a+rX "$app"
mkdir -m 700 "$data"
chown "$user:$user" "$data"
fine "$("$place/bin/node" --version), $(du -sm "$app/node_modules" | cut -f1) MB of packages, $(du -sm "$app/src" | cut -f1) MB of code"
check "nothing that builds is left" test ! -e "$app/node_modules/typescript" -a ! -e "$app/node_modules/vitest" -a ! -e "$app/node_modules/node"
check "the user cannot write into the code" refused run node -e "require('fs').writeFileSync('src/x', '')"

echo "— without a token"
check "it does not start" refused run node src/main.ts
cp "$place/said" "$place/refusal"
check "it says how to get one" says 'DISCORD_TOKEN is not set' "$place/refusal"

echo "— with a token, against the practice Discord"
"$node" "$project/scripts/stand-in.ts" >"$place/discord" 2>&1 &
stand_in=$!
waits '"token"' "$place/discord" >/dev/null
url="$(sed -n 's/.*"url":"\([^"]*\)".*/\1/p' "$place/discord")"
token="$(sed -n 's/.*"token":"\([^"]*\)".*/\1/p' "$place/discord")"
cd "$app"
# Not by the function above: what is waited for has to be the bot itself.
setpriv --reuid "$user" --regid "$user" --clear-groups --no-new-privs --inh-caps=-all env -i PATH="$place/bin" NODE_ENV=production TZ=UTC DATABASE_PATH="$data/clamshell.db" \
  DISCORD_TOKEN="$token" DISCORD_API_URL="$url" HEALTH_PORT="$port" node src/main.ts >"$place/log" 2>&1 &
bot=$!
check "it registers its commands" waits 'commands registered' "$place/log"
check "a member types and is answered" waits 'typed' "$place/discord"
grep → "$place/discord" | sed 's/^/      /'
check "it runs as the user $user" test "$(stat -c %u "/proc/$bot")" = "$user"
if grep -q HEALTH_PORT "$app/src/config.ts"; then
  check "the health check finds it alive" run HEALTH_PORT="$port" node deploy/health-check.mjs
else
  echo "      (this version answers at no HEALTH_PORT)"
fi
check "without a port the health check finds the process" run node deploy/health-check.mjs

settings="$place/clamshell.env"
printf '# as /etc/clamshell/clamshell.env\nDISCORD_TOKEN="%s"\nDISCORD_API_URL=%s\nDATABASE_PATH=%s\n' "$token" "$url" "$data/clamshell.db" >"$settings"
chmod 600 "$settings"
as_bot() { CLAMSHELL_SETTINGS="$settings" CLAMSHELL_USER="$(id -nu "$user")" CLAMSHELL_NODE="$place/bin/node" "$app/deploy/as-bot.sh" "$@"; }
check "the user cannot read the settings" refused unprivileged cat "$settings"
check "the invitation is printed by deploy/as-bot.sh" as_bot scripts/invite.ts
cp "$place/said" "$place/invitation"
check "and is a link" says 'oauth2/authorize?' "$place/invitation"
check "as the container would do it, too" run DISCORD_TOKEN="$token" DISCORD_API_URL="$url" node scripts/invite.ts
# It ends with 1 or 2 where a line asks for something: a club that is not set up, say.
as_bot scripts/doctor.ts >"$place/doctor" 2>&1 || true
sed 's/^/      /' "$place/doctor"
check "the doctor reaches Discord and the database by deploy/as-bot.sh" diagnosed "$place/doctor"
run DISCORD_TOKEN="$token" DISCORD_API_URL="$url" node scripts/doctor.ts >"$place/doctor" 2>&1 || true
check "as the container would do it, too" diagnosed "$place/doctor"
check "deploy/as-bot.sh tells who is not root" refused unprivileged env PATH=/usr/bin:/bin "$app/deploy/as-bot.sh" scripts/doctor.ts
check "a backup is made beside it" run node scripts/backup.ts
# Not out of a list of the folder: the bot may have caught up on one of its own.
backup="$(sed -n 's/^Backed up and checked: //p' "$place/said")"
sed 's/^/      /' "$place/said"
check "a restore is refused while it runs" refused run node scripts/restore.ts "$backup"
cp "$place/said" "$place/refused"
check "and says so" says 'Stop it first' "$place/refused"
check "root is told who should make it" refused env DATABASE_PATH="$data/clamshell.db" "$place/bin/node" scripts/backup.ts
check "all that it wrote is in the data folder" test -z "$(find "$place" -newer "$place/refusal" -type f -user "$user" ! -path "$data/*")"

echo "— and stops"
began=$(date +%s%N)
kill -TERM "$bot"
wait "$bot" && code=0 || code=$?
bot=""
check "SIGTERM ends it with 0 after $(((${EPOCHREALTIME/./} * 1000 - began) / 1000000)) ms" test "$code" = 0
check "without a port the health check misses the process" refused run node deploy/health-check.mjs
check "the backup is restored" run node scripts/restore.ts "$backup"
sed 's/^/      /' "$place/said"
cd /

if [ "$failures" = 0 ]; then
  echo "All fine."
else
  echo "$failures not fine."
  exit 1
fi
