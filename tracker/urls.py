"""Which page answers which address?"""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path
from django.views.i18n import set_language

from tracker.views import articles, decisions, health, home, parties, projects, styles, submit, theme
from tracker.vocabulary import EntityKind

COMPANY, OFFICIAL, AGENCY = ({"kind": kind} for kind in (EntityKind.COMPANY, EntityKind.OFFICIAL, EntityKind.AGENCY))

log_in = LoginView.as_view(template_name="pages/log_in.html", redirect_authenticated_user=True)

urlpatterns = [
    path("", home.home, name="home"),
    path("reading/", home.reading, name="reading"),
    path("projects/", projects.project_list, name="projects"),
    path("projects/<slug:key>/", projects.project, name="project"),
    path("events/<slug:key>/", projects.event, name="event"),
    path("articles/", articles.article_list, name="articles"),
    path("articles/add/", submit.add, name="add_article"),
    path("articles/<int:pk>/", articles.article, name="article"),
    path("companies/", parties.party_list, COMPANY, name="companies"),
    path("companies/<slug:key>/", parties.party, COMPANY, name="company"),
    path("officials/", parties.party_list, OFFICIAL, name="officials"),
    path("officials/<slug:key>/", parties.party, OFFICIAL, name="official"),
    path("agencies/", parties.party_list, AGENCY, name="agencies"),
    path("agencies/<slug:key>/", parties.party, AGENCY, name="agency"),
    path("claims/<int:pk>/decide/", decisions.decide_claim, name="decide_claim"),
    path("decisions/<int:pk>/undo/", decisions.undo_decision, name="undo_decision"),
    path("entities/<int:pk>/decide/", decisions.decide_entity, name="decide_entity"),
    path("log-in/", log_in, name="log_in"),
    path("log-out/", LogoutView.as_view(), name="log_out"),
    path("language/", set_language, name="set_language"),
    path("theme/", theme.set_theme, name="set_theme"),
    path("styles.<str:digest>.css", styles.styles, name="styles"),
    path("healthz/", health.healthz, name="healthz"),
]
