#!/usr/bin/env bash
# Adds one migration to both providers: src/MentoringPortal.Data/add-migration.sh NameOfTheChange
set -euo pipefail
cd "$(dirname "$0")"
name=${1:?name of the migration}
dotnet tool restore >/dev/null
dotnet build -v q -nologo
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --no-build --context "${provider}PortalDbContext" --output-dir "Migrations/$provider"
done
