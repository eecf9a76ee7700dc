"""Asking other computers for things, politely and safely.

Everything here works on addresses and bytes; nothing here knows about rules. The network library is
imported only when a request is really made, so offline use never pays for it.
"""
