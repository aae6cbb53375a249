# The site and the command line in one image: dotnet Prtr.Web.dll, and dotnet Prtr.Ingest.dll for the verbs.

# The pages' libraries come from npm; the .NET build finds them and needs of Node the program alone.
FROM node:22-bookworm-slim AS libraries
WORKDIR /libraries
COPY Prtr.Web/package.json Prtr.Web/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund && touch node_modules/.install-stamp

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1
WORKDIR /source
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig ./
COPY Prtr.Search/Prtr.Search.csproj Prtr.Search/
COPY Prtr.Ingest/Prtr.Ingest.csproj Prtr.Ingest/
COPY Prtr.Web/Prtr.Web.csproj Prtr.Web/
# As for publishing, which compiles for this machine and needs packages for that.
RUN dotnet restore Prtr.Web -p:_IsPublishing=true
COPY Prtr.Search Prtr.Search
COPY Prtr.Ingest Prtr.Ingest
COPY Prtr.Web Prtr.Web
COPY --from=libraries /libraries/node_modules Prtr.Web/node_modules
COPY --from=libraries /usr/local/bin/node /usr/local/bin/node
RUN dotnet publish Prtr.Web --no-restore --configuration Release --output /site

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /site
COPY --from=build /site ./
# All that is ever written lies in /data and /tmp, so the rest can be read-only.
RUN mkdir /data && chown $APP_UID /data
ENV Urls=http://+:8080 \
    Register__Directory=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "Prtr.Web.dll"]
