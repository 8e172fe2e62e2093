# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt ./
COPY src/MentoringPortal.Domain/*.csproj src/MentoringPortal.Domain/packages.lock.json src/MentoringPortal.Domain/
COPY src/MentoringPortal.Data/*.csproj src/MentoringPortal.Data/packages.lock.json src/MentoringPortal.Data/
COPY src/MentoringPortal.Documents/*.csproj src/MentoringPortal.Documents/packages.lock.json src/MentoringPortal.Documents/
COPY src/MentoringPortal.Web/*.csproj src/MentoringPortal.Web/packages.lock.json src/MentoringPortal.Web/
RUN dotnet restore src/MentoringPortal.Web
COPY .editorconfig ./
COPY .config .config
COPY src src
RUN dotnet publish src/MentoringPortal.Web -c Release -o /portal

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /portal
COPY --from=build /portal .
# The embedded database, when it is used instead of SQL Server.
RUN mkdir /data && chown "$APP_UID" /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__Portal="Data Source=/data/portal.db" \
    MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=65536 MALLOC_TRIM_THRESHOLD_=131072
VOLUME /data
USER $APP_UID
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=6s --start-period=60s --retries=4 CMD ["dotnet", "MentoringPortal.Web.dll", "health"]
ENTRYPOINT ["dotnet", "MentoringPortal.Web.dll"]
