"""The force that a type of act has by itself."""

from .models import ActType, Force

NATURAL_FORCE = {
    ActType.INTEREST: Force.INTEREST,
    ActType.INTEND: Force.INTENTION,
    ActType.COMMIT: Force.COMMITMENT,
    ActType.AGREE: Force.AGREEMENT,
    ActType.DECIDE: Force.DECISION,
}
