"""Which reader read an article? One number, stored with every claim.

Raise it whenever the same text would be read differently: rules, word lists, models or their weights. Articles that an
older reader read are then read again; their old claims are superseded, never deleted, and people's decisions carried
over.
"""

READER_VERSION = 1
