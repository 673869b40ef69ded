type Place = { longitude: number; latitude: number }

/** Where this device is, if its user allows it; undefined where they do not or it does not know in time. */
export const whereAmI = (): Promise<Place | undefined> =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude } }) => resolve({ longitude, latitude }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    )
  })
