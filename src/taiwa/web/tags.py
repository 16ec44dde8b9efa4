"""What a template may say beside its page: a message of the catalogue."""

from django import template

from .words import say as said

register = template.Library()


@register.simple_tag
def say(key: str, **values: object) -> str:
    """`{% say "home.title" %}`: a message of the pages in the language of this page; escaped like any value."""
    return said(key, **values)
