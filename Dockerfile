# One image for every role: the command says whether it serves pages, reads documents or looks after the index.
FROM python:3.12-slim AS build
WORKDIR /src
# The locks first, so that a change of code installs no package anew.
COPY requirements-server.lock ./
RUN python -m venv /opt/onrecord \
 && /opt/onrecord/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements-server.lock
COPY pyproject.toml README.md LICENSE ./
COPY statements statements
COPY catalog catalog
COPY indexer indexer
COPY search search
COPY mappings mappings
COPY api api
COPY digests digests
COPY web web
COPY onrecord onrecord
RUN python -m venv /opt/build \
 && /opt/build/bin/pip install --no-cache-dir hatchling \
 && /opt/build/bin/hatchling build -t wheel \
 && /opt/onrecord/bin/pip install --no-cache-dir --no-deps dist/*.whl

FROM python:3.12-slim
# libgomp runs the model's products on several cores.
RUN apt-get update \
 && apt-get install -y --no-install-recommends libgomp1 \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /var/lib/onrecord --no-create-home onrecord \
 && install -d -o onrecord -g onrecord /var/lib/onrecord
COPY --from=build /opt/onrecord /opt/onrecord
ENV PATH=/opt/onrecord/bin:$PATH \
    ONRECORD_HOME=/var/lib/onrecord \
    ONRECORD_LOG_FORMAT=json \
    HF_HUB_OFFLINE=1 \
    PYTHONUNBUFFERED=1
USER onrecord
VOLUME /var/lib/onrecord
EXPOSE 8000
ENTRYPOINT ["onrecord"]
CMD ["serve", "--host", "0.0.0.0"]
