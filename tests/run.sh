#!/usr/bin/env bash
# Runs every test of the portal: installs what the tests need beside the .NET SDK, builds once, runs all projects, prints one total.
set -uo pipefail
cd "$(dirname "$0")/.."

# The browser tests drive Chromium; the document tests read PDFs with poppler and round-trip Word files through LibreOffice.
missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v pdftotext >/dev/null || missing+=(poppler-utils)
command -v soffice >/dev/null || missing+=(libreoffice-writer-nogui)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing: ${missing[*]}"
  if command -v apt-get >/dev/null; then
    sudo=""; [ "$(id -u)" -eq 0 ] || sudo="sudo"
    $sudo apt-get update -qq
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || { echo "Could not install ${missing[*]}; install them by hand and run again."; exit 1; }
  else
    echo "Install ${missing[*]} (Chromium, poppler, LibreOffice Writer) and run again."; exit 1
  fi
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# White space as .editorconfig says; the analyzers sit in the build, the migrations are generated.
dotnet format whitespace MentoringPortal.sln --no-restore --verify-no-changes --exclude src/MentoringPortal.Data/Migrations || { echo "Run: dotnet format whitespace MentoringPortal.sln"; exit 1; }
dotnet build MentoringPortal.sln -c Release -v quiet -nologo -p:TreatWarningsAsErrors=true || exit 1

passed=0 failed=0 skipped=0 broken=0
for project in tests/*.Tests; do
  log=$(mktemp)
  dotnet test "$project" -c Release --no-build --nologo 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  line=$(grep -E '(Passed|Failed)! +- Failed:' "$log" | tail -n 1)
  number() { sed -nE "s/.*$1: +([0-9]+).*/\1/p" <<<"$line"; }
  if [ -z "$line" ]; then
    echo "No result from $project"; broken=1
  else
    passed=$((passed + $(number Passed))); failed=$((failed + $(number Failed))); skipped=$((skipped + $(number Skipped)))
  fi
  [ "$status" -eq 0 ] || broken=1
  rm -f "$log"
done
echo
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
