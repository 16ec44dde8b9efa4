"""Word documents (ECMA-376) with real footnotes: the few parts that a brief needs, written by ourselves.

| file | what it does |
| --- | --- |
| `xml` | elements in Word's namespace |
| `body` | headings, paragraphs, tables, links and footnotes in the order in which they are told |
| `package` | the parts in one file, the same bytes for the same parts |
| `brief` | a cited brief |

Styles, fonts and bullets stand in `resources/exports/docx`.
"""
