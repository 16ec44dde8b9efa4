"""The addresses of a shared server: those of the pages, and those at which people come in and look after their account."""

from allauth.account import views as account
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as single
from allauth.socialaccount.providers.openid_connect import views as openid
from django.urls import path, re_path

from .pages.account import feeds, own
from .pages.errors import bad_request, forbidden, not_found, server_error, too_many
from .urls import urlpatterns as pages

handler400, handler403, handler404, handler429, handler500 = bad_request, forbidden, not_found, too_many, server_error

urlpatterns = [
    *pages,
    path("account/", own, name="account"),
    path("account/feeds/", feeds, name="feeds"),
    path("account/sign-in/", account.login, name="account_login"),
    path("account/sign-out/", account.logout, name="account_logout"),
    path("account/shut/", account.account_inactive, name="account_inactive"),
    path("account/again/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/password/done/", account.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    re_path(r"^account/password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$", account.password_reset_from_key, name="account_reset_password_from_key"),
    path("account/factor/", factor.index, name="mfa_index"),
    path("account/factor/sign-in/", factor.authenticate, name="mfa_authenticate"),
    path("account/factor/again/", factor.reauthenticate, name="mfa_reauthenticate"),
    path("account/factor/on/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/factor/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/factor/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/factor/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/factor/codes/file/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/single/<str:provider_id>/", openid.login, name="openid_connect_login"),
    path("account/single/<str:provider_id>/back/", openid.callback, name="openid_connect_callback"),
    path("account/single/cancelled", single.login_cancelled, name="socialaccount_login_cancelled"),
    path("account/single/refused", single.login_error, name="socialaccount_login_error"),
    path("account/single/unknown", single.signup, name="socialaccount_signup"),
]
