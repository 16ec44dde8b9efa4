"""Who may come in where others can connect: accounts in a file of their own beside the record, never in it.

A server for this machine alone has none and loads nothing of this. The library is django-allauth: passwords, second factor,
single sign-on; here stand what it is set to (settings.py), the account itself (models.py), what `taiwa account` does (people.py),
and the log of what persons did (deeds.py).
"""
