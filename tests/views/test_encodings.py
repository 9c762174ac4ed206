"""Which content coding a reader gets."""

import gzip

import brotli
import pytest

from occupations.views.encodings import choose_encoding, compress

TEXT = b"What an occupation is worth in another country. " * 50


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", "identity"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0.1, gzip;q=1.0", "br"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("BR", "br"),
        ("gzip;q=many", "identity"),
        ("deflate", "identity"),
        (";;,,q=", "identity"),
        ("gzip," * 100, "identity"),
    ],
)
def test_the_best_accepted_coding_is_chosen(header, encoding):
    assert choose_encoding(header) == encoding


def test_compressed_bytes_read_back_and_repeat():
    assert brotli.decompress(compress(TEXT, "br")) == TEXT
    assert gzip.decompress(compress(TEXT, "gzip")) == TEXT
    assert compress(TEXT, "gzip") == compress(TEXT, "gzip")
    assert compress(TEXT, "identity") == TEXT
