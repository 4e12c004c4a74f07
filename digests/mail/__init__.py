"""Mails: how they are made of bytes and how they are handed on."""
