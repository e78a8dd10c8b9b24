# syntax=docker/dockerfile:1
# The server with page and gazetteer. Steps that change seldom come first, so that their layers stay cached.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl ca-certificates \
 && curl -fsSL https://deb.nodesource.com/setup_22.x | bash - \
 && apt-get install -y --no-install-recommends nodejs \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source

# What is fetched depends on these files alone.
COPY global.json Directory.Build.props Directory.Build.rsp Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/GeoEvents/GeoEvents.csproj src/GeoEvents/
COPY src/GeoEvents.GeoPackage/GeoEvents.GeoPackage.csproj src/GeoEvents.GeoPackage/
COPY src/GeoEvents.PostGis/GeoEvents.PostGis.csproj src/GeoEvents.PostGis/
COPY src/GeoEvents.Server/GeoEvents.Server.csproj src/GeoEvents.Server/PageAndGazetteer.targets src/GeoEvents.Server/ReadyToRun.targets src/GeoEvents.Server/
RUN dotnet restore src/GeoEvents.Server
COPY gazetteer/package.json gazetteer/package-lock.json gazetteer/*.mjs gazetteer/
COPY src/GeoEvents.Viewer/package.json src/GeoEvents.Viewer/package-lock.json src/GeoEvents.Viewer/
RUN npm ci --prefix gazetteer --no-audit --no-fund && npm ci --prefix src/GeoEvents.Viewer --no-audit --no-fund

COPY . .
RUN dotnet publish src/GeoEvents.Server -c Release -o /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published .
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["/app/geoevents"]
CMD ["serve", "--urls", "http://0.0.0.0:8080"]
