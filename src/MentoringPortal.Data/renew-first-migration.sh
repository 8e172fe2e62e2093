#!/usr/bin/env bash
# Makes the first migration of both engines anew. Only while no school runs the portal; afterwards every change is a migration of its own (add-migration.sh).
set -euo pipefail
cd "$(dirname "$0")"
stamp=20261130000000 # fixed, so that two branches meet in the same files
rm -rf Migrations
dotnet tool restore >/dev/null
dotnet build -c Release -v q -nologo -p:RunAnalyzers=false -p:UseSharedCompilation=false
for provider in Sqlite SqlServer; do
  dotnet ef migrations add First --no-build --configuration Release --context "${provider}PortalDbContext" --output-dir "Migrations/$provider"
  made=$(basename "$(ls Migrations/$provider/*_First.cs)" _First.cs)
  sed -i "s/${made}_First/${stamp}_First/" "Migrations/$provider/${made}_First.Designer.cs"
  mv "Migrations/$provider/${made}_First.cs" "Migrations/$provider/${stamp}_First.cs"
  mv "Migrations/$provider/${made}_First.Designer.cs" "Migrations/$provider/${stamp}_First.Designer.cs"
done
