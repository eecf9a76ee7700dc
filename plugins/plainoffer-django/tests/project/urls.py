from django.contrib import admin
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.urls import path

PAGE = """<!doctype html><html lang="en-GB"><head><title>Short breaks - Borsetshire Local Offer</title>
<meta name="viewport" content="width=device-width"></head><body><main><h1>Short breaks</h1>{}</main></body></html>"""
GOOD = PAGE.format("<p>Ask us for a short break.</p>")
BAD = PAGE.format('<p>Ask us.</p><p><img src="map.png"></p>')

urlpatterns = [
    path("admin/", admin.site.urls),
    path("good/", lambda request: HttpResponse(GOOD)),
    path("bad/", lambda request: HttpResponse(BAD)),
    path("streamed/", lambda request: StreamingHttpResponse([BAD[:50], BAD[50:]])),
    path("json/", lambda request: JsonResponse({})),
]
