"""Documents from the web: one address after another, politely. Nothing here is imported before an address is to be asked."""
