#!/usr/bin/env bash
# bash .ci/self-test.sh FOLDER PORT: what the self-test workflow runs the Action on, made with openssl alone.
# FOLDER/app pins the key that an openssl s_server on 127.0.0.1:PORT serves for api.example.com, and a backup; FOLDER/rotated
# pins two other keys; FOLDER/root.pem is the root. The server goes on after this script: its process id is in FOLDER/server.pid.
set -euo pipefail
mkdir -p "$1"
cd "$1"
port=$2

key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null; }
pin() { openssl pkey -in "$1.key" -pubout -outform der | openssl dgst -sha256 -binary | openssl base64; }

for name in root leaf backup old older; do key "$name"; done
openssl req -x509 -new -key root.key -subj '/CN=Self-test root' -days 365 -out root.pem \
  -addext 'basicConstraints=critical,CA:TRUE' -addext 'keyUsage=critical,keyCertSign,cRLSign'
openssl req -new -key leaf.key -subj '/CN=api.example.com' -out leaf.csr
printf '%s\n' 'subjectAltName=DNS:api.example.com' 'basicConstraints=CA:FALSE' 'extendedKeyUsage=serverAuth' >leaf.ext
openssl x509 -req -in leaf.csr -CA root.pem -CAkey root.key -CAcreateserial -days 90 -extfile leaf.ext -out leaf.pem \
  2>/dev/null

# app FOLDER PIN BACKUP
app() {
  local main="$1/app/src/main"
  mkdir -p "$main/res/xml"
  cat >"$main/AndroidManifest.xml" <<XML
<?xml version="1.0" encoding="utf-8"?>
<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.selftest">
    <application android:networkSecurityConfig="@xml/network_security_config" />
</manifest>
XML
  cat >"$main/res/xml/network_security_config.xml" <<XML
<?xml version="1.0" encoding="utf-8"?>
<network-security-config>
    <domain-config>
        <domain includeSubdomains="false">api.example.com</domain>
        <pin-set>
            <pin digest="SHA-256">$2</pin>
            <pin digest="SHA-256">$3</pin>
        </pin-set>
    </domain-config>
</network-security-config>
XML
}
app app "$(pin leaf)" "$(pin backup)"
app rotated "$(pin old)" "$(pin older)"

nohup openssl s_server -accept "127.0.0.1:$port" -cert leaf.pem -key leaf.key -www -quiet >server.log 2>&1 </dev/null &
echo $! >server.pid
for _ in 1 2 3 4 5 6 7 8 9 10; do
  if openssl s_client -connect "127.0.0.1:$port" -servername api.example.com </dev/null >/dev/null 2>&1; then exit 0; fi
  sleep 0.3
done
cat server.log >&2
exit 1
