"""Adding articles: a pasted text or files in, for each what became of it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from tracker.models import Article
from tracker.services.add_article import CannotTake, add_article
from tracker.sources.submissions import Refusal, Submission, can_be_published, from_file
from tracker.tasks import enqueue_reading

# A file of JSON lines with a few hundred articles; more at once would keep a browser waiting.
LARGEST_FILE = 10 * 1024 * 1024
FILE_TYPES = (".txt", ".json", ".jsonl")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one submission: `state` is added, here or refused."""

    state: str
    title: str
    note: str
    article: Article | None = None


class SeveralFiles(forms.FileField):
    """A file field that takes several files."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """The files, each checked; an empty list for none."""
        files = data if isinstance(data, list) and data else [data or None]
        return [super(SeveralFiles, self).clean(file, initial) for file in files]


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class PasteForm(forms.Form):
    """One article by hand. Only the text is needed; all else may be unknown."""

    title = forms.CharField(required=False, max_length=500)
    text = forms.CharField(strip=False)
    publisher = forms.CharField(required=False, max_length=200)
    url = forms.CharField(required=False, max_length=1000)
    day = forms.DateField(required=False)
    hour = forms.TimeField(required=False)
    time_zone = forms.ChoiceField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zones = sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))
        self.fields["time_zone"].choices = [("", ""), ("UTC", "UTC"), *((zone, zone) for zone in zones)]  # type: ignore[attr-defined]

    def clean_day(self) -> date | None:
        """A day on which something can have been published."""
        day: date | None = self.cleaned_data["day"]
        if day and not can_be_published(day, timezone.now().date()):
            raise forms.ValidationError(_("An article is published between 1900 and today."))
        return day

    def clean(self) -> dict[str, Any]:
        """An hour needs its day."""
        cleaned = super().clean() or {}
        if cleaned.get("hour") and not cleaned.get("day"):
            self.add_error("day", _("An hour needs its day."))
        return cleaned

    def submission(self) -> Submission:
        """The form as the pure side takes it."""
        given = self.cleaned_data
        return Submission(
            text=given["text"],
            title=given["title"],
            publisher=given["publisher"],
            published=published(given["day"], given["hour"]),
            time_zone=given["time_zone"],
            url=given["url"],
        )


class FileForm(forms.Form):
    """Files of articles."""

    # An empty file among others is refused by its name; the others are taken.
    uploads = SeveralFiles(
        widget=FilesInput,
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose at least one file.")},
    )


def published(day: date | None, hour: time | None) -> date | datetime | None:
    """The local day, or the local moment where an hour is known too."""
    return datetime.combine(day, hour) if day and hour else day


@login_required
@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """The form, and what became of what was handed in."""
    by_file = "uploads" in request.POST or "uploads" in request.FILES
    paste = PasteForm(None if by_file or request.method == "GET" else request.POST)
    upload = FileForm(request.POST, request.FILES) if by_file else FileForm()
    if paste.is_bound and paste.is_valid():
        return answer(request, [take(paste.submission())])
    if upload.is_bound and upload.is_valid():
        return answer(request, [outcome for file in upload.cleaned_data["uploads"] for outcome in take_file(file)])
    status = 422 if request.method == "POST" else 200
    return render(request, "pages/add_article.html", {"paste": paste, "upload": upload}, status=status)


def take(submission: Submission | Refusal, file: str = "") -> Outcome:
    """Add one article, and have it read if it is new. `file` is where it comes from, if from a file."""
    if isinstance(submission, Refusal):
        return Outcome("refused", submission.where, _(submission.why))
    title = submission.title or submission.text.strip()[:80]
    try:
        added = add_article(submission, now=timezone.now())
    except CannotTake as why:
        return Outcome("refused", ": ".join(filter(None, [file, title])), _(str(why)))
    if added.is_new:
        version_id = added.version.pk
        transaction.on_commit(lambda: enqueue_reading([version_id]))
    return Outcome("added" if added.is_new else "here", added.article.title or title, _(added.note), added.article)


def take_file(file: UploadedFile) -> list[Outcome]:
    """Add the articles of one file."""
    name = str(file.name)
    if not name.lower().endswith(FILE_TYPES):
        return [Outcome("refused", name, _("Only .txt, .json and .jsonl files can be read."))]
    if (file.size or 0) > LARGEST_FILE:
        return [Outcome("refused", name, _("The file is larger than 10 MB. Split it."))]
    return [take(item, name) for item in from_file(name, file.read())]


def answer(request: HttpRequest, outcomes: list[Outcome]) -> HttpResponse:
    """The page that lists what became of each."""
    counts = {state: sum(o.state == state for o in outcomes) for state in ("added", "here", "refused")}
    return render(request, "pages/added.html", {"outcomes": outcomes, "counts": counts})
