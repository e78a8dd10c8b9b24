namespace GeoEvents.Server.Http;

/// <summary>A server of this machine only answers to this machine's names only.</summary>
internal static class LoopbackNames
{
    /// <remarks>
    /// A foreign name that was made to point here (DNS rebinding) comes in the Host header; under it a page of others could read what this
    /// server answers. Servers that others may reach anyway are known under names that only their owner knows.
    /// </remarks>
    public static void UseLoopbackNames(this WebApplication app, ListenAddress address)
    {
        if (!address.IsLoopback) return;
        app.Use(next => context => ServerKey.IsLoopback(context.Request.Host.Host)
            ? next(context)
            : throw new MisdirectedException("This server answers only under the names of its own machine, such as localhost; serve --urls opens it to others."));
    }
}
