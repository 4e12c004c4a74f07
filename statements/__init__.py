"""The domain: documents, statements, passages and their attribution. No I/O frameworks."""
