"""What is known beforehand of some models of the hub: no need to load one to learn its shape or its prompts."""

from search.embedding.port import Model

# Sources: the models' own cards. E5's prompts are on its card only, not in its configuration, and a
# prompt missing on one side is the commonest way to lose its quality. No floor is measured for these,
# so none is applied.
PRESETS: dict[str, Model] = {
    "intfloat/multilingual-e5-small": Model(
        name="intfloat/multilingual-e5-small",
        dimensions=384,
        max_tokens=512,
        query_prompt="query: ",
        passage_prompt="passage: ",
    ),
    "BAAI/bge-m3": Model(name="BAAI/bge-m3", dimensions=1024, max_tokens=8192),
    "Snowflake/snowflake-arctic-embed-m-v2.0": Model(
        name="Snowflake/snowflake-arctic-embed-m-v2.0",
        dimensions=768,
        max_tokens=8192,
        query_prompt="query: ",
    ),
    "google/embeddinggemma-300m": Model(
        name="google/embeddinggemma-300m",
        dimensions=768,
        max_tokens=2048,
        query_prompt="task: search result | query: ",
        passage_prompt="title: none | text: ",
    ),
}
