"""What people decide: claims accepted, corrected, rejected; candidates confirmed or dismissed; and all of it undone."""

from django.contrib import messages
from django.contrib.auth.models import User
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from tracker.models import Claim, Entity, Judgement
from tracker.services.judge_claim import judge_claim, undo_judgement
from tracker.services.judge_entity import judge_entity
from tracker.tasks import enqueue_building
from tracker.views.safe_return import back, signed_in
from tracker.vocabulary import Modality, Review


class SignedIn(HttpRequest):
    """A request that has passed `signed_in`."""

    user: User


def built_again() -> None:
    """Have the timelines built again, once the decision is written."""
    transaction.on_commit(enqueue_building)


@require_POST
@signed_in
def decide_claim(request: SignedIn, pk: int) -> HttpResponse:
    """Accept a claim, reject it, or put another modality in place of the one that was read."""
    review = request.POST.get("review", "")
    corrections = {"modality": request.POST.get("modality", "")} if review == Review.CORRECTED else None
    if review not in (Review.ACCEPTED, Review.CORRECTED, Review.REJECTED):
        messages.error(request, _("Nothing was decided: choose accept, correct or reject."))
        return back(request)
    if corrections and corrections["modality"] not in list(Modality):
        messages.error(request, _("Nothing was decided: choose how sure it is."))
        return back(request)
    try:
        judge_claim(pk, review=Review(review), user=request.user, now=timezone.now(), corrections=corrections)
    except Claim.DoesNotExist:
        messages.error(request, _("The article has been read again meanwhile. Please look at the new reading."))
        return back(request)
    built_again()
    messages.success(request, decided(Review(review)))
    return back(request)


def decided(review: Review) -> str:
    """What has been decided, in a sentence."""
    return {
        Review.ACCEPTED: _("Accepted. The timeline is being built again."),
        Review.CORRECTED: _("Corrected. The timeline is being built again."),
        Review.REJECTED: _("Rejected. The claim stays here, and leaves the timeline."),
    }[review]


@require_POST
@signed_in
def undo_decision(request: SignedIn, pk: int) -> HttpResponse:
    """Take a decision on a claim back."""
    try:
        undo_judgement(pk, user=request.user, now=timezone.now())
    except Judgement.DoesNotExist as missing:
        raise Http404 from missing
    built_again()
    messages.success(request, _("Undone. What was read counts again."))
    return back(request)


@require_POST
@signed_in
def decide_entity(request: SignedIn, pk: int) -> HttpResponse:
    """Confirm or dismiss what only a machine has found."""
    review = request.POST.get("review", "")
    if review not in (Review.ACCEPTED, Review.REJECTED):
        messages.error(request, _("Nothing was decided: choose confirm or dismiss."))
        return back(request)
    try:
        judge_entity(pk, review=Review(review), user=request.user, now=timezone.now())
    except Entity.DoesNotExist as missing:
        raise Http404 from missing
    built_again()
    messages.success(request, _("Confirmed.") if review == Review.ACCEPTED else _("Dismissed."))
    return back(request)
