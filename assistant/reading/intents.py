"""What a question can ask for."""

from __future__ import annotations

from enum import StrEnum


class Intent(StrEnum):
    """What is asked for."""

    DEADLINE = "deadlines"
    CHANNEL = "channel"
    RECIPIENTS = "recipients"
    REPORT_TO = "report_to"
    REPORTERS = "reporters"
    SIGNER = "signer"
    PERSON = "person"
    ISSUED = "issued"
    EFFECT = "effect"
    NUMBER = "number"
    BASIS = "basis"
    PROPOSER = "proposer"
    REPLACED = "replaced"
    MENTIONS = "mentions"
    HOLDINGS = "holdings"
    WHICH_DOCUMENT = "which_document"
    SUBJECT = "subject"
    FUNDS = "funds"
    HINDRANCES = "hindrances"
    ADDRESSEES = "addressees"
    EXCEPTIONS = "exceptions"
    ANSWERED = "answered"
    LEADER = "leader"
    ACTOR = "actor"
    PERIOD = "period"
    SECTION = "section"
    HEADED = "headed"
    COUNT = "count"
    LIST = "list"
    FACT = "fact"
    CHAT = "chat"
