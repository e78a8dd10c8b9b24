using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace GeoEvents.Server.Http;

/// <summary>The map page: files of the folder <c>viewer/</c> beside the program, which the build puts there.</summary>
internal static class Page
{
    private const string NotBuilt = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>GeoEvents</title>
        <h1>GeoEvents runs, but its page was not built</h1>
        <p>The page is built with <a href="https://nodejs.org">Node.js</a> 20.19 or newer, which was missing when the program was built.
        Install Node.js with npm, build the program again and start it again.</p>
        <p>The API works: <a href="collections">collections</a>, <a href="collections/events/items">events</a>.</p>
        </html>
        """;

    public static void UsePage(this WebApplication app)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "viewer");
        if (File.Exists(Path.Combine(folder, "index.html"))) UseFiles(app, folder);
        else app.MapMethods("/", Routes.Read, (HttpContext context) => WriteNotBuiltAsync(context));
    }

    private static void UseFiles(WebApplication app, string folder)
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".geojson"] = Answers.GeoJsonType;
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".html"] = "text/html; charset=utf-8";
        var files = new PhysicalFileProvider(folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            ContentTypeProvider = types,
            // The names of assets carry a hash of their content; all else may change with the next version.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    private static async Task WriteNotBuiltAsync(HttpContext context)
    {
        if (context.Begin("text/html; charset=utf-8")) await context.Response.WriteAsync(NotBuilt, context.RequestAborted);
    }
}
