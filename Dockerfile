# dateline in an image: docker run --rm -v "$PWD:/site:ro" dateline check --no-cache
FROM python:3.13-slim-bookworm AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY checker checker
COPY rules rules
RUN python -m pip wheel --quiet --disable-pip-version-check --wheel-dir /wheels .

FROM python:3.13-slim-bookworm
RUN apt-get update -qq \
    && apt-get install -qq --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    python -m pip install --quiet --disable-pip-version-check --no-index --find-links /wheels dateline
RUN useradd --create-home linter && git config --system --add safe.directory '*'
USER linter
WORKDIR /site
ENTRYPOINT ["dateline"]
CMD ["check"]
