"""`taiwa export`: the record in the forms that others read. What writes a form is imported when that form is asked for."""

from .command import Group

export = Group("export", table={
    "commitments": "taiwa.cli.exporting_tables:commitments",
    "follow-ups": "taiwa.cli.exporting_tables:follow_ups",
    "positions": "taiwa.cli.exporting_tables:positions",
    "documents": "taiwa.cli.exporting_tables:documents",
    "calendar": "taiwa.cli.exporting_calendar:calendar",
    "akn": "taiwa.cli.exporting_akn:akn",
    "jsonld": "taiwa.cli.exporting_linked:jsonld",
    "annotations": "taiwa.cli.exporting_linked:annotations",
    "site": "taiwa.cli.exporting_site:site",
    "check": "taiwa.cli.exporting_check:check",
})  # fmt: skip
